"""How Sphinx builds this documentation: `sphinx-build -W -n docs build/docs`."""

import sys
from pathlib import Path

from provlint import __version__

sys.path.insert(0, str(Path(__file__).parent / "_extensions"))

project = "provlint"
author = "the provlint authors"
release = version = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "rule_pages"]
exclude_patterns = ["_extensions"]
# Links such as `sources.md#manifest` lead to headings this deep.
myst_heading_anchors = 3

html_theme = "furo"
html_title = f"provlint {__version__}"
html_static_path = ["_static"]
html_css_files = ["provlint.css"]
html_copy_source = False
html_show_copyright = False

# Quotation marks and dashes are what these pages are about; they stay as they are written.
smartquotes = False

# In docstrings a name between single backquotes is code, as everywhere else in this project.
default_role = "code"
# A default is shown as it is written, not as the long value it has.
autodoc_preserve_defaults = True
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 88
# References to classes come from signatures alone; these also name types that the library does not promise, and
# types of Python, whose documentation is elsewhere.
nitpick_ignore_regex = [("py:class", ".*")]
