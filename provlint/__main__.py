"""`provlint` and `python -m provlint`."""

import os
import sys


def main() -> None:
    """Run the command line; the version is told without loading the rest."""
    if sys.argv[1:] == ["--version"]:
        from provlint import __version__

        sys.stdout.write(f"provlint {__version__}\n")
        return
    import gc

    # Nearly all that is loaded and read stays to the end. Python need not look for garbage among it at every turn, nor
    # go through it once more before the process ends.
    gc.set_threshold(50_000)
    from provlint.cli import main as run

    try:
        run()
    finally:
        gc.freeze()


if __name__ == "__main__":
    # `python -m` puts the working folder first among the places of modules; there a plugin may be anybody's.
    if not sys.flags.safe_path and sys.path[0] == os.getcwd():  # noqa: PTH109  # as Python itself writes it
        del sys.path[0]
    main()
