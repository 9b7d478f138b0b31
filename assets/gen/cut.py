"""Cuts a font: cut.py IN OUT UNICODES FEATURES LETTERS GLYPHS

UNICODES and FEATURES are as pyftsubset takes them. Of a variable font the
weights from 400 to 700 stay. LETTERS stay too, but of the forms that they take
only GLYPHS, the numbers of those that some words are set in; both may be empty.
"""

import copy
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


def options_for(features):
    options = subset.Options()
    options.layout_features = features.split(",")
    options.hinting = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.canonical_order = True
    options.name_IDs = [0, 1, 2, 4, 5, 6, 13, 14]
    options.drop_tables += ["DSIG", "STAT", "gasp"]
    return options


def cut(font, options, **kept):
    subsetter = subset.Subsetter(options)
    subsetter.populate(**kept)
    subsetter.subset(font)
    return font


def ways_to(font, glyphs):
    """Adds what single substitutions turn into glyphs, step by step."""
    more = {g for lookup in font["GSUB"].table.LookupList.Lookup for table in lookup.SubTable
            for g, to in getattr(getattr(table, "ExtSubTable", table), "mapping", {}).items() if isinstance(to, str) and to in glyphs}
    return glyphs if more <= glyphs else ways_to(font, glyphs | more)


def main(source, target, unicodes, features, letters, glyphs):
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
    options, codes = options_for(features), subset.parse_unicodes(unicodes)
    if glyphs:
        words = ways_to(font, {font.getGlyphName(int(g)) for g in glyphs.split(",")})
        forms = cut(copy.deepcopy(font), options, unicodes=codes).getGlyphOrder()
        options.layout_closure = False
        codes += [ord(c) for c in letters]
        for table in font["cmap"].tables:  # else the codes of asked glyphs come with them
            table.cmap = {c: g for c, g in getattr(table, "cmap", {}).items() if c in codes}
        cut(font, options, unicodes=codes, glyphs=forms + sorted(words))
    else:
        cut(font, options, unicodes=codes)
    subset.save_font(font, target, options)


main(*sys.argv[1:])
