"""Cuts a font: cut.py IN OUT UNICODES FEATURES

UNICODES and FEATURES are as pyftsubset takes them. Of a variable font the
weights from 400 to 700 stay.
"""

import sys

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.varLib import instancer

# Signs of transliteration that a font lacks, and what they look like.
LIKE = {0x02BB: 0x2018, 0x02BC: 0x2019, 0x02BE: 0x2019, 0x02BF: 0x2018}


def plain_coverage(self, font):
    """Lists the glyphs of a lookup one by one.

    go-text v0.3.5 misses glyphs of lookups whose coverage is written as
    ranges (docs/decisions/text-shaping.md).
    """
    glyphs = getattr(self, "glyphs", None) or []
    ids = font.getGlyphIDMany(glyphs)
    assert ids == sorted(ids), "a coverage is out of order"
    self.glyphs, self.Format = glyphs, 1
    return {"GlyphArray": glyphs}


otTables.Coverage.preWrite = plain_coverage


def main(source, target, unicodes, features):
    font = TTFont(source, recalcTimestamp=False)
    font.flavor = None
    if "fvar" in font:
        font = instancer.instantiateVariableFont(font, {"wght": (400, 700)})
        still = {g: [] for g in font.getGlyphOrder() if g not in font["gvar"].variations}
        font["gvar"].variations = {**font["gvar"].variations, **still}
    for table in font["cmap"].tables:
        for code, like in LIKE.items():
            if table.isUnicode() and like in table.cmap:
                table.cmap.setdefault(code, table.cmap[like])
    options = subset.Options()
    options.layout_features = features.split(",")
    options.hinting = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.canonical_order = True
    options.name_IDs = [0, 1, 2, 4, 5, 6, 13, 14]
    options.drop_tables += ["DSIG", "STAT", "gasp"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(unicodes))
    subsetter.subset(font)
    subset.save_font(font, target, options)


main(*sys.argv[1:])
