#pragma once

#include "reader/source.h"

/// Rewriting of notations that one line after the other does not tell. Each gives its text back as
/// it is where it does not occur, and takes time linear in the text.
namespace softmax_steps::reader {

/// Files of XML whose elements are named as the problem's fields, as assignments.
Source without_xml(Source source);

/// Markdown's emphasis of names before a sign: *x* = and **x = [1, 3]**.
Source without_emphasis(Source source);

/// MathML and HTML tables as LaTeX and lines.
Source without_tags(Source source);

/// Without the dollars before amounts, where none of them begins a formula.
Source without_currency(Source source);

/// StarMath, Word's linear form, and LaTeX within a quoted string as LaTeX.
Source without_dialects(Source source);

/// C++'s declarations with values, b(3, 0.1), entries behind <<, Eigen's constants and #define as
/// assignments.
Source without_declarations(Source source);

/// Rows without brackets that slashes part, 1 2 / 3 4, with semicolons for the slashes.
Source without_slashes(Source source);

/// Matrices in a string, x = "1 3 0" and mat('1 2; 3 4'), in brackets.
Source without_quotes(Source source);

/// YAML's lists below each other, where the dashes cannot be signs, as [ … ] and [[ … ], [ … ]].
Source without_yaml_lists(Source source);

/// Without the prompts of sessions; what was typed names what follows.
Source without_prompts(Source source);

/// Without the lines that programs print about a matrix: its type, shape, levels.
Source without_notices(Source source);

/// Points for the commas of a text whose own numbers show that they are decimal ones: those that it
/// calculates with, as 0,25·3; and where `expected`, as the page has them, also −0,5 and = 0,25.
/// A text with a point in a number, 1,2,3 or [1,2],[3,4] is left as it is.
Source with_decimal_points(Source source, bool expected);

/// Matrices drawn over several lines as [ … ; … ] behind the name on their middle line.
Source without_drawings(Source source);

/// The same for brackets of ASCII round each row, [ ], ( ), | | or / \, where one row alone has a
/// name with a relation sign: the first, or the middle one.
Source without_plain_drawings(Source source);

/// The same for columns without brackets below names beside each other.
Source without_plain_columns(Source source);

}  // namespace softmax_steps::reader
