"""`provlint` and `python -m provlint`."""

import sys


def main() -> None:
    """Run the command line; the version is told without loading the rest."""
    if sys.argv[1:] == ["--version"]:
        from provlint import __version__

        sys.stdout.write(f"provlint {__version__}\n")
        return
    from provlint.cli import main as run

    run()


if __name__ == "__main__":
    main()
