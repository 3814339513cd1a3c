// What the map says of itself, in the language of the page.
const words = {
  nl: {
    map: 'Kaart',
    role: 'kaart',
    enlarging: 'De kaart vergroten',
    larger: 'Vergroot',
    smaller: 'Verklein',
    whole: 'Toon de hele kaart',
    help: 'Loop met de pijltjes van gebied naar gebied, of met PageDown en PageUp in leesvolgorde. '
      + 'Enter kiest een gebied; nog eens Enter opent zijn pagina. Spatie kiest, of laat los. '
      + 'Plus en min vergroten en verkleinen, nul toont alles, Escape sluit het bericht. '
      + 'Dezelfde cijfers staan in de tabel.',
    noOutlines: 'Van deze gebieden zijn geen grenzen geleverd, dus er is geen kaart. De cijfers staan in de tabel.',
    failed: 'De kaart kan nu niet worden getekend. De cijfers staan in de tabel. Laad de pagina opnieuw om het nog eens te proberen.',
    clickFirst: 'Klik eerst op de kaart, of houd Ctrl ingedrukt, om met het wieltje te vergroten.',
    chosen: ' – gekozen',
    period: 'Periode',
    pause: 'Pauze',
    play: 'Speel af',
    still: 'Afspelen staat uit: uw apparaat vraagt om weinig beweging. Schuiven kan wel.',
  },
  en: {
    map: 'Map',
    role: 'map',
    enlarging: 'Enlarge the map',
    larger: 'Zoom in',
    smaller: 'Zoom out',
    whole: 'Show the whole map',
    help: 'Walk from area to area with the arrow keys, or in reading order with PageDown and PageUp. '
      + 'Enter chooses an area; Enter again opens its page. Space chooses, or lets go. '
      + 'Plus and minus zoom in and out, zero shows everything, Escape closes the message. '
      + 'The same figures are in the table.',
    noOutlines: 'No borders have been delivered for these areas, so there is no map. The figures are in the table.',
    failed: 'The map cannot be drawn now. The figures are in the table. Load the page again to try once more.',
    clickFirst: 'Click on the map first, or hold Ctrl, to zoom with the wheel.',
    chosen: ' – chosen',
    period: 'Period',
    pause: 'Pause',
    play: 'Play',
    still: 'Playing is off: your device asks for little motion. You can still slide.',
  },
};
export const say = words[document.documentElement.lang] ?? words.nl;
