package nl.wijkbeeld.dashboard.page;

import static nl.wijkbeeld.dashboard.page.Markup.el;
import static nl.wijkbeeld.dashboard.page.Markup.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HtmlContainer;
import nl.wijkbeeld.dashboard.text.FigureState;
import nl.wijkbeeld.dashboard.text.FigureText;
import org.junit.jupiter.api.Test;

class MarkupTest {
  @Test
  void text_is_never_markup() {
    HtmlContainer component =
        Markup.component(
            el("ul", "lijst", el("li", "", link("gebied/N?a=\"b\"", "", "<b>Noord</b> & co")))
                .attr("aria-label", "De \"delen\""));

    assertThat(component.getElement().getTag()).isEqualTo("ul");
    assertThat(component.getElement().getAttribute("class")).isEqualTo("lijst");
    assertThat(component.getElement().getAttribute("aria-label")).isEqualTo("De \"delen\"");
    assertThat(component.getElement().getProperty("innerHTML"))
        .isEqualTo(
            "<li><a href=\"gebied/N?a=&quot;b&quot;\">&lt;b&gt;Noord&lt;/b&gt; &amp; co</a></li>");
  }

  @Test
  void a_zero_is_drawn_and_spoken_and_a_number_is_plain() {
    assertThat(Markup.figure(new FigureText("0,26", FigureState.GETAL)).outerHtml())
        .doesNotContain("<svg");
    String zero =
        Markup.component(el("p", "", Markup.figure(new FigureText("0", FigureState.NUL))))
            .getElement()
            .getProperty("innerHTML");
    assertThat(zero).contains("<svg").contains("alleen-horen").contains(" (nul)");
  }
}
