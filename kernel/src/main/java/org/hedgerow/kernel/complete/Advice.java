package org.hedgerow.kernel.complete;

/// What to tell somebody who typed something that is not right.
///
/// @param text what is wrong and what to type, in a sentence or two
/// @param start where it is wrong, as an index into the text looked at
/// @param length of what is wrong there
public record Advice(String text, int start, int length) {}
