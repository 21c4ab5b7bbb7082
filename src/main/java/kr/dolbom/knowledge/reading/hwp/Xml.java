package kr.dolbom.knowledge.reading.hwp;

import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A reader of XML that goes from element to element and knows neither document types nor entities. */
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    /** @param text decoded strictly: a byte that is no letter is damage */
    Xml(Reader text) {
        try {
            reader = FACTORY.createXMLStreamReader(text);
        } catch (XMLStreamException failure) {
            throw new Broken(failure);
        }
    }

    /** Not well formed, or cut short. */
    static final class Broken extends RuntimeException {

        Broken(XMLStreamException cause) {
            super(cause);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** Goes to the next start of an element; false at the end of the document. */
    boolean next() {
        while (step()) if (reader.isStartElement()) return true;
        return false;
    }

    /** Goes to the next start, end or text; false at the end of the document. */
    boolean step() {
        try {
            if (!reader.hasNext()) return false;
            int found = reader.next();
            if (found == XMLStreamConstants.DTD || found == XMLStreamConstants.ENTITY_REFERENCE)
                throw new XMLStreamException("document types and entities are not read");
            return true;
        } catch (XMLStreamException failure) {
            throw new Broken(failure);
        }
    }

    boolean at(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    boolean isEnd() {
        return reader.isEndElement();
    }

    boolean isText() {
        return reader.isCharacters();
    }

    String name() {
        return reader.getLocalName();
    }

    String letters() {
        return reader.getText();
    }

    /** An attribute's text, empty without one. */
    String attribute(String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** An attribute's number; the other one when it is none or fits no int. */
    int number(String name, int otherwise) {
        try {
            return Integer.parseInt(attribute(name).strip());
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    /** The children of the element just started, one after the other; each must be read to its own end. */
    void children(Runnable child) {
        while (step()) {
            if (isEnd()) return;
            if (isStart()) child.run();
        }
    }

    /** Leaves the element just started. */
    void skip() {
        children(this::skip);
    }

    /** The text in the element just started, that of the elements in it included. */
    String text() {
        StringBuilder text = new StringBuilder();
        int depth = 0;
        while (step()) {
            if (isText()) text.append(letters());
            else if (isStart()) depth++;
            else if (isEnd() && depth-- == 0) break;
        }
        return text.toString();
    }
}
