package nl.wijkbeeld.dashboard.portrait;

/**
 * The seven principles of resilience of social-ecological systems (Biggs and others 2012, 2015).
 * What no register measures is said to be so; no proxy stands in for it.
 */
public enum Principle {
  VERSCHEIDENHEID("Verscheidenheid en reserve: meer dan een die hetzelfde kan"),
  VERBONDENHEID("Verbondenheid: wie met wie samenwerkt"),
  LANGZAME_VERANDERING("Langzame veranderingen: wat over jaren verschuift"),
  MEEDOEN("Meedoen: wie zich inzet"),
  SAMENHANG("Denken in samenhang: zien hoe het een het ander raakt"),
  LEREN("Leren en uitproberen"),
  ZEGGENSCHAP("Zeggenschap op meer plekken: wie mag beslissen");

  private final String label;

  Principle(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
