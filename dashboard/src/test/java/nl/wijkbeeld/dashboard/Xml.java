package nl.wijkbeeld.dashboard;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads a drawing as XML, so that a test can look into it. */
public record Xml(Document document) {

  /**
   * Reads a drawing.
   *
   * @throws AssertionError when it is not well-formed
   */
  public static Xml read(String text) {
    try {
      var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
      builder.setErrorHandler(null);
      return new Xml(builder.parse(new InputSource(new StringReader(text))));
    } catch (SAXException malformed) {
      throw new AssertionError("geen welgevormde XML: " + text, malformed);
    } catch (IOException | ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public Element root() {
    return document.getDocumentElement();
  }

  public List<Element> all(String tag) {
    NodeList nodes = document.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** The elements of a kind that have an attribute. */
  public List<Element> all(String tag, String attribute) {
    return all(tag).stream().filter(element -> element.hasAttribute(attribute)).toList();
  }

  /** The values of an attribute, in the order of the document. */
  public List<String> values(String tag, String attribute) {
    return all(tag, attribute).stream().map(element -> element.getAttribute(attribute)).toList();
  }
}
