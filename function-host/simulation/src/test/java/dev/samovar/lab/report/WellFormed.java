package dev.samovar.lab.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Markup as a parser sees it that forgives nothing. */
final class WellFormed {
    private final Document document;

    WellFormed(String markup) {
        try {
            document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(markup)));
        } catch (SAXException | IOException | ParserConfigurationException broken) {
            throw new AssertionError(broken.getMessage() + " in:\n" + markup, broken);
        }
    }

    List<Element> all(String name) {
        return list(document.getElementsByTagName(name));
    }

    static List<Element> within(Element element, String name) {
        return list(element.getElementsByTagName(name));
    }

    private static List<Element> list(org.w3c.dom.NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(Element.class::cast)
                .toList();
    }
}
