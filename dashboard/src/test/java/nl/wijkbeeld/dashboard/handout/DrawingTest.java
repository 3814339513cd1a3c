package nl.wijkbeeld.dashboard.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingTest {

  private static Drawing read(String inside) {
    return Drawing.read("<svg class=\"buiten\" viewBox=\"0 0 100 50\">" + inside + "</svg>", "a-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ".vlak { fill: #010203 } | #010203",
        "path { fill: #010203 } | #010203",
        ".buiten .vlak { fill: #010203 } | #010203",
        ".buiten > g > .vlak { fill: #010203 } | #010203",
        ".buiten > .vlak { fill: #010203 } | #999999",
        ".elders .vlak { fill: #010203 } | #999999",
        ".vlak:hover { fill: #010203 } | #999999",
        "@media print { .vlak { fill: #010203 } } | #999999",
        "[data-soort=a] { fill: #010203 } | #010203",
        ".vlak { fill: #010203 } path { fill: #040506 } | #010203",
        ".vlak { fill: #040506 } .vlak { fill: #010203 } | #010203",
        ".vlak { fill: var(--accent, #010203) } | #010203",
        ".vlak { fill: var(--accent) } | #999999",
        "/* .vlak { fill: #040506 } */ .anders, .vlak { fill: #010203 !important } | #010203",
      })
  void the_styles_of_a_drawing_are_written_on_its_elements(String css, String fill) {
    Drawing drawing =
        read(
            "<style>"
                + css
                + "</style><g><path class=\"vlak\" data-soort=\"a\" fill=\"#999999\" d=\"M0 0\"/></g>");

    assertThat(Drawing.all(drawing.root(), "path").getFirst().getAttribute("fill")).isEqualTo(fill);
  }

  @Test
  void a_style_of_an_element_itself_goes_before_all() {
    Drawing drawing =
        read(
            "<style>#x { fill: #040506 }</style><path id=\"x\" style=\"fill:#010203\" d=\"M0 0\"/>");

    assertThat(Drawing.all(drawing.root(), "path").getFirst().getAttribute("fill"))
        .isEqualTo("#010203");
  }

  @Test
  void what_could_do_something_is_left_out() {
    String text =
        read("<a href=\"javascript:alert(1)\" onclick=\"alert(1)\"><path d=\"M0 0\"/></a><script>alert(1)</script><image href=\"http://elders/x.png\"/><foreignObject><b xmlns=\"http://www.w3.org/1999/xhtml\">x</b></foreignObject><use href=\"http://elders/x.svg#y\"/>")
            .text();

    assertThat(text).doesNotContain("alert").doesNotContain("elders").doesNotContain("<b");
    assertThat(text).contains("<g><path");
  }

  @Test
  void patterns_are_drawn_out_within_what_they_fill() {
    Drawing drawing = PatternTiles.drawnOut(Drawing.read(HandoutFixture.MAP, "a-"));

    String text = drawing.text();
    assertThat(text).doesNotContain("fill=\"url(").contains("clip-path=\"url(#");
    assertThat(Drawing.all(drawing.root(), "circle")).hasSizeGreaterThan(500);
  }

  @Test
  void a_document_with_entities_is_refused() {
    assertThatThrownBy(
            () ->
                Drawing.read(
                    "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg>&x;</svg>",
                    "a-"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
