package org.hedgerow.kernel.notebook.html;

import java.util.List;
import java.util.regex.Pattern;

/// Java source as HTML with its words marked by class: keyword, string, comment, number, magic.
final class JavaHtml {
    private static final List<String> KINDS = List.of("comment", "string", "number", "keyword", "magic");

    private static final Pattern TOKENS = Pattern.compile("""
            (?<comment>//[^\\n]*|/\\*.*?\\*/)\
            |(?<string>\"""(?:\\\\.|.)*?\"""|"(?:\\\\.|[^"\\\\\\n])*"|'(?:\\\\.|[^'\\\\\\n])*')\
            |(?<number>\\b(?:0[xX][0-9a-fA-F_]+|\\d[\\d_]*(?:\\.\\d[\\d_]*)?(?:[eE][+-]?\\d+)?)[lLfFdD]?\\b)\
            |(?<keyword>\\b(?:abstract|assert|boolean|break|byte|case|catch|char|class|continue|default|do|double|else|enum\
            |extends|false|final|finally|float|for|if|implements|import|instanceof|int|interface|long|new|null|package\
            |permits|private|protected|public|record|return|sealed|short|static|super|switch|synchronized|this|throw\
            |throws|true|try|var|void|volatile|while|yield)\\b)\
            |(?<magic>(?m:^%{1,2}\\w[^\\n]*))""", Pattern.DOTALL);

    private JavaHtml() {}

    static String render(String source) {
        var html = new StringBuilder();
        var tokens = TOKENS.matcher(source);
        int from = 0;
        while (tokens.find()) {
            html.append(Html.escape(source.substring(from, tokens.start())));
            var kind = KINDS.stream()
                    .filter(name -> tokens.group(name) != null)
                    .findFirst()
                    .orElseThrow();
            html.append("<span class=\"j-").append(kind).append("\">");
            html.append(Html.escape(tokens.group())).append("</span>");
            from = tokens.end();
        }
        return html.append(Html.escape(source.substring(from))).toString();
    }
}
