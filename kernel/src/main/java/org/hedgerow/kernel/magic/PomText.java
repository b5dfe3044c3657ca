package org.hedgerow.kernel.magic;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Makes a whole POM of the pieces that a library's page offers to copy.
final class PomText {
    /// Pieces that stand in a POM as they are.
    private static final Set<String> KEPT = Set.of("parent", "properties", "dependencyManagement");

    private final Document pom;
    private final Element project;
    private final Element dependencies;
    private final Element repositories;
    private final Element managed;

    private PomText(Document pom) {
        this.pom = pom;
        project = pom.createElement("project");
        pom.appendChild(project);
        dependencies = pom.createElement("dependencies");
        repositories = pom.createElement("repositories");
        managed = pom.createElement("dependencies");
    }

    /// @param text a POM, or pieces of one
    static String whole(String text) throws MagicProblem {
        if (text.isBlank()) {
            throw new MagicProblem("Paste <dependency>…</dependency> below %%loadFromPOM.");
        }
        if (text.contains("<project")) {
            return text.strip();
        }
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null); // its problems are thrown, and need not be printed too
            var pieces = builder.parse(new InputSource(new StringReader("<pieces>" + text + "</pieces>")));
            var whole = new PomText(builder.newDocument());
            whole.add(pieces.getDocumentElement());
            return whole.print();
        } catch (SAXException | IOException | ParserConfigurationException | TransformerException e) {
            throw new MagicProblem("This is no piece of a POM: " + e.getMessage(), e);
        }
    }

    private void add(Element pieces) throws MagicProblem {
        for (var piece : elements(pieces)) {
            var name = piece.getTagName();
            switch (name) {
                case "dependencies", "repositories" -> add(piece);
                case "dependency" ->
                    (isImport(piece) ? managed : dependencies).appendChild(pom.importNode(piece, true));
                case "repository" -> repositories.appendChild(pom.importNode(piece, true));
                default -> {
                    if (KEPT.contains(name)) {
                        project.appendChild(pom.importNode(piece, true));
                    } else if (!Set.of("modelVersion", "groupId", "artifactId", "version", "packaging")
                            .contains(name)) {
                        throw new MagicProblem(
                                "<" + name + "> says nothing about libraries; <dependency> and" + " <repository> do.");
                    }
                }
            }
        }
    }

    private static boolean isImport(Element dependency) {
        return elements(dependency).stream()
                .anyMatch(one -> one.getTagName().equals("scope")
                        && one.getTextContent().strip().equals("import"));
    }

    private String print() throws TransformerException {
        project.appendChild(dependencies);
        project.appendChild(repositories);
        if (managed.hasChildNodes()) {
            var existing = project.getElementsByTagName("dependencyManagement");
            if (existing.getLength() > 0) {
                var target = elements((Element) existing.item(0)).getFirst();
                elements(managed).forEach(target::appendChild);
            } else {
                var management = pom.createElement("dependencyManagement");
                management.appendChild(managed);
                project.appendChild(management);
            }
        }
        var transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        var text = new StringWriter();
        transformer.transform(new DOMSource(pom), new StreamResult(text));
        return text.toString();
    }

    private static List<Element> elements(Node parent) {
        var elements = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
