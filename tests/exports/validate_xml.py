"""Holds the XML files of a folder against a schema. Ends with 1 if one does not fit, and with 3 without lxml."""

import pathlib
import sys

try:
    from lxml import etree
except ImportError as error:
    print(error, file=sys.stderr)
    sys.exit(3)

schema = etree.XMLSchema(etree.parse(sys.argv[1]))
paths = sorted(pathlib.Path(sys.argv[2]).glob("*.xml"))
for path in paths:
    try:
        schema.assertValid(etree.parse(str(path)))
    except etree.LxmlError as error:
        sys.exit(f"{path.name}: {error}")
if not paths:
    sys.exit("there is no XML file")
