package org.hedgerow.plot.render;

/// In which direction a text is read: that of its first letter that has one.
enum Direction {
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT;

    static Direction of(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            switch (Character.getDirectionality(text.codePointAt(i))) {
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return RIGHT_TO_LEFT;
                }
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return LEFT_TO_RIGHT;
                }
                default -> {
                    // figures, spaces and signs take the direction of the letters around them
                }
            }
        }
        return LEFT_TO_RIGHT;
    }
}
