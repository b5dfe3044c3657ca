package org.hedgerow.kernel.notebook.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// A Markdown cell as HTML. Pictures beside the notebook come into the page; formulas become MathML, or stay as typed.
final class MarkdownHtml {
    /// Code first, so that dollars in it are left alone.
    private static final Pattern CODE_OR_MATH = Pattern.compile(
            "(?<code>(?ms:^```.*?^```)|`[^`\\n]*`)|(?<math>(?s:\\$\\$.+?\\$\\$)|\\$(?=\\S)[^$\\n]*?(?<=\\S)\\$(?!\\d))");

    private static final Pattern PLACE = Pattern.compile("\uE000(\\d+)\uE001");

    private static final Map<String, String> PICTURES = Map.of(
            "png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg", "gif", "image/gif", "svg", "image/svg+xml");

    private final Path folder;
    private final Parser parser;
    private final HtmlRenderer renderer;

    /// @param folder where the notebook's relative links begin
    MarkdownHtml(Path folder) {
        this.folder = folder;
        var extensions = List.of(TablesExtension.create());
        parser = Parser.builder().extensions(extensions).build();
        renderer = HtmlRenderer.builder()
                .extensions(extensions)
                .attributeProviderFactory(context -> this::inlinePicture)
                .build();
    }

    String render(String markdown) {
        var formulas = new ArrayList<String>();
        var protectedText = CODE_OR_MATH.matcher(markdown).replaceAll(found -> {
            if (found.group("math") == null) {
                return quote(found);
            }
            formulas.add(found.group());
            return "\uE000" + (formulas.size() - 1) + "\uE001";
        });
        var html = renderer.render(parser.parse(protectedText));
        return PLACE.matcher(html)
                .replaceAll(place -> Matcher.quoteReplacement(formula(formulas.get(Integer.parseInt(place.group(1))))));
    }

    private static String formula(String typed) {
        return Formula.mathMl(typed).orElse("<span class=\"math\">" + Html.escape(typed) + "</span>");
    }

    private static String quote(MatchResult found) {
        return Matcher.quoteReplacement(found.group());
    }

    private void inlinePicture(Node node, String tag, Map<String, String> attributes) {
        if (!(node instanceof Image image)) {
            return;
        }
        var target = image.getDestination();
        var suffix = target.substring(target.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var type = PICTURES.get(suffix);
        if (type == null || target.contains(":")) {
            return;
        }
        var file = folder.resolve(target);
        if (Files.isRegularFile(file)) {
            attributes.put("src", "data:" + type + ";base64," + base64(file));
        }
    }

    private static String base64(Path file) {
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the picture " + file, e);
        }
    }
}
