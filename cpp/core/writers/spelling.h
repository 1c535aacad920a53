#pragma once

#include <array>

#include "../expr.h"

namespace softmax_steps {

/// How each format writes a sign.
struct Spelling {
  const char* mathml;
  const char* latex;
  const char* text;
};

/// In the order of Glyph.
inline constexpr std::array<Spelling, kGlyphCount> kGlyphs{{
    {"<mi>x</mi>", "x", "x"},
    {"<mi>W</mi>", "W", "W"},
    {"<mi>b</mi>", "b", "b"},
    {"<mi>y</mi>", "y", "y"},
    {"<mi>z</mi>", "z", "z"},
    {"<mi>e</mi>", "e", "e"},
    {"<mi>p</mi>", "p", "p"},
    {"<mi>a</mi>", "a", "a"},
    {"<mi>i</mi>", "i", "i"},
    {"<mi>j</mi>", "j", "j"},
    {"<mi>h</mi>", "h", "h"},
    {"<mi>n</mi>", "n", "n"},
    {"<mi>m</mi>", "m", "m"},
    {"<mi>L</mi>", "L", "L"},
    {"<mi>J</mi>", "J", "J"},
    {"<mi>η</mi>", "\\eta", "η"},
    {"<mi>α</mi>", "\\alpha", "α"},
    {"<mi>θ</mi>", "\\theta", "θ"},
    {"<mi>δ</mi>", "\\delta", "δ"},
    {"<mover accent=\"true\"><mi>y</mi><mo stretchy=\"false\">ˆ</mo></mover>", "\\hat{y}", "ŷ"},
    {"<mi mathvariant=\"normal\">∇</mi>", "\\nabla", "∇"},
    {"<mi>∂</mi>", "\\partial", "∂"},
    {"<mn>1</mn>", "1", "1"},
    {"<mn>2</mn>", "2", "2"},
    {"<mi mathvariant=\"normal\">⊤</mi>", "\\top", "ᵀ"},
    // Upright, as ISO 80000-2 has it: no power of a variable T.
    {"<mi mathvariant=\"normal\">T</mi>", "\\mathrm{T}", "ᵀ"},
    {"<mo lspace=\"0\" rspace=\"0\">′</mo>", "'", "′"},
    {"<mo>·</mo>", " \\cdot ", "·"},
    {"<mo>×</mo>", " \\times ", " × "},
    {"<mo>−</mo>", " - ", " − "},
    {"<mo>+</mo>", " + ", " + "},
    {"<mo>→</mo>", " \\to ", " → "},
    {"<mo separator=\"true\">,</mo>", ", ", ", "},
    {"<mi>max</mi>", "\\max", "max"},
    {"<mi>softmax</mi>", "\\operatorname{softmax}", "softmax"},
    {"<mo form=\"prefix\">−</mo>", "-", "−"},
    // What a juxtaposition lacks where a word or a sign follows; TeX knows by itself.
    {"<mspace width=\"0.167em\"></mspace>", "", " "},
}};

static_assert(kGlyphs.back().mathml != nullptr);

/// In the order of Relation; in MathML the sign alone.
inline constexpr std::array<Spelling, static_cast<std::size_t>(Relation::becomes) + 1> kRelations{{
    {":", " : ", " : "},
    {"=", " = ", " = "},
    {"≈", " \\approx ", " ≈ "},
    {"←", " \\leftarrow ", " ← "},
}};
static_assert(kRelations.back().mathml != nullptr);

inline const Spelling& spelling(Glyph glyph) { return kGlyphs[static_cast<std::size_t>(glyph)]; }
inline const Spelling& spelling(Relation relation) {
  return kRelations[static_cast<std::size_t>(relation)];
}

}  // namespace softmax_steps
