// De pagina over de API: stelt in de browser de vraag die is ingevuld, en schrijft haar voor andere programma's.

const MEESTE_TEKENS = 20000;

class WbApi extends HTMLElement {
  connectedCallback() {
    this.addEventListener('input', () => this.toonVraag());
    this.addEventListener('submit', event => {
      event.preventDefault();
      this.stelVraag();
    });
    this.addEventListener('click', event => {
      if (event.target.closest('[data-taak="kopieer-adres"]')) {
        this.kopieer(event.target.closest('button'));
      }
    });
    // The content of the page can come after the element itself.
    new MutationObserver(() => this.toonVraag()).observe(this, {childList: true});
    requestAnimationFrame(() => this.toonVraag());
  }

  get adres() {
    const gevraagd = [...this.querySelectorAll('input, select')]
      .filter(veld => veld.value.trim() !== '')
      .map(veld => `${encodeURIComponent(veld.name)}=${encodeURIComponent(veld.value.trim()).replaceAll('%2C', ',')}`);
    const pad = new URL(`.${this.dataset.pad}`, document.baseURI).href;
    return gevraagd.length ? `${pad}?${gevraagd.join('&')}` : pad;
  }

  toonVraag() {
    const plek = this.querySelector('.adres');
    if (!plek) return;
    const adres = this.adres;
    const kort = adres.slice(new URL('.', document.baseURI).href.length - 1);
    if (plek.textContent !== kort) plek.textContent = kort;
    const csv = this.metVorm('csv');
    const [waarden, antwoord, rijen] = this.dataset.namen.split(' ');
    const regels = {
      R: `${waarden} <- read.csv("${csv}", na.strings = "NA")\nhead(${waarden})`,
      Python: `import csv, io, urllib.request\nwith urllib.request.urlopen("${csv}") as ${antwoord}:\n    ${rijen} = list(csv.DictReader(io.TextIOWrapper(${antwoord}, "utf-8")))\nprint(len(${rijen}), ${rijen}[:1])`,
      DuckDB: `INSTALL httpfs; LOAD httpfs;\nSELECT * FROM read_csv('${csv.replaceAll("'", "''")}', nullstr = 'NA');`,
      curl: `curl --compressed "${adres}"`,
    };
    for (const pre of document.querySelectorAll('.apipagina pre[data-taal]')) {
      pre.textContent = regels[pre.dataset.taal];
    }
  }

  metVorm(vorm) {
    const adres = new URL(this.adres);
    adres.searchParams.set('formaat', vorm);
    return adres.href.replaceAll('%2C', ',');
  }

  async kopieer(knop) {
    try {
      await navigator.clipboard.writeText(this.adres);
      knop.textContent = this.dataset.gekopieerd;
    } catch {
      knop.textContent = this.dataset.kopierenLuktNiet;
    }
    setTimeout(() => { knop.textContent = this.dataset.kopieer; }, 2000);
  }

  async stelVraag() {
    const uitkomst = this.querySelector('.uitkomst');
    const inhoud = this.querySelector('.inhoud');
    uitkomst.textContent = this.dataset.gesteld;
    uitkomst.className = 'uitkomst';
    const begin = performance.now();
    try {
      const taal = this.closest('[lang]')?.lang ?? 'nl';
      const antwoord = await fetch(this.adres, {headers: {Accept: 'application/json, */*;q=0.5', 'Accept-Language': taal}});
      const tekst = await antwoord.text();
      const ms = Math.round(performance.now() - begin);
      const soort = (antwoord.headers.get('Content-Type') ?? '').split(';')[0];
      uitkomst.className = antwoord.ok ? 'uitkomst goed' : 'uitkomst fout';
      uitkomst.textContent = this.samenvatting(antwoord, soort, tekst, ms);
      inhoud.textContent = this.leesbaar(soort, tekst);
      inhoud.hidden = false;
    } catch {
      uitkomst.className = 'uitkomst fout';
      uitkomst.textContent = this.dataset.geenAntwoord;
      inhoud.hidden = true;
    }
  }

  samenvatting(antwoord, soort, tekst, ms) {
    const getal = new Intl.NumberFormat(this.closest('[lang]')?.lang === 'en' ? 'en-GB' : 'nl-NL');
    const grootte = `${getal.format(new Blob([tekst]).size)} bytes`;
    const delen = [`Status ${antwoord.status}`, soort, grootte, `${ms} ms`];
    if (soort.endsWith('json') && antwoord.ok) {
      const totaal = JSON.parse(tekst).totaal;
      if (totaal !== undefined) delen.splice(1, 0, this.dataset.rijen.replace('{0}', getal.format(totaal)));
    }
    return delen.join(' · ');
  }

  leesbaar(soort, tekst) {
    const mooi = soort.endsWith('json') ? JSON.stringify(JSON.parse(tekst), null, 2) : tekst;
    return mooi.length > MEESTE_TEKENS ? `${mooi.slice(0, MEESTE_TEKENS)}\n… ${this.dataset.ingekort}` : mooi;
  }
}

if (!customElements.get('wb-api')) customElements.define('wb-api', WbApi);
