// <wijkbeeld-tijd>: going through periods by a slider, or by itself.

import { say } from './woorden.js';

const calm = window.matchMedia('(prefers-reduced-motion: reduce)');

/** Going through periods: a slider, and a button that plays. Who wants little movement only steps. */
class TimeElement extends HTMLElement {
  static observedAttributes = ['perioden', 'stand', 'naam'];

  constructor() {
    super();
    this.timer = 0;
  }

  connectedCallback() {
    if (!this.slider) {
      this.innerHTML = `<button type="button" class="afspelen" aria-pressed="false"><span aria-hidden="true">▶</span> <span class="woord">${say.play}</span></button>
        <label class="alleen-horen" for="tijdschuif"></label>
        <input id="tijdschuif" type="range" step="1" min="0"><output for="tijdschuif"></output>
        <span class="rustig" hidden>${say.still}</span>`;
      this.slider = this.querySelector('input');
      this.button = this.querySelector('button');
      this.output = this.querySelector('output');
      this.slider.addEventListener('input', () => this.#show());
      this.slider.addEventListener('change', () => this.#go('kies-periode'));
      this.button.addEventListener('click', () => (this.timer ? this.#stop() : this.#play()));
      this.#fill();
    }
    this.onCalm = () => this.#calm();
    calm.addEventListener('change', this.onCalm);
    this.#calm();
  }

  disconnectedCallback() {
    this.#stop();
    calm.removeEventListener('change', this.onCalm);
  }

  attributeChangedCallback() {
    if (this.slider) {
      this.#fill();
    }
  }

  #fill() {
    this.periods = JSON.parse(this.getAttribute('perioden') || '[]');
    const at = Math.max(0, this.periods.findIndex(([code]) => code === this.getAttribute('stand')));
    this.querySelector('label').textContent = this.getAttribute('naam') || say.period;
    this.slider.max = String(Math.max(0, this.periods.length - 1));
    if (document.activeElement !== this.slider || !this.pending) {
      this.slider.value = String(at);
    }
    this.pending = false;
    this.#show();
  }

  #show() {
    const label = this.periods[Number(this.slider.value)]?.[1] ?? '';
    this.output.textContent = label;
    this.slider.setAttribute('aria-valuetext', label);
  }

  #go(name) {
    this.dispatchEvent(new CustomEvent(name, { detail: this.periods[Number(this.slider.value)][0] }));
  }

  #play() {
    if (calm.matches || this.periods.length < 2) {
      return;
    }
    if (Number(this.slider.value) === this.periods.length - 1) {
      this.slider.value = '0';
      this.#show();
    }
    this.#go('speel-periode');
    this.timer = setInterval(() => {
      const next = Number(this.slider.value) + 1;
      if (next >= this.periods.length) {
        this.#stop();
        return;
      }
      this.slider.value = String(next);
      this.#show();
      this.#go('speel-periode');
    }, 1400);
    this.#label(true);
  }

  #stop() {
    clearInterval(this.timer);
    this.timer = 0;
    if (this.button) {
      this.#label(false);
    }
  }

  #label(playing) {
    this.button.setAttribute('aria-pressed', String(playing));
    this.button.firstElementChild.textContent = playing ? '❚❚' : '▶';
    this.querySelector('.woord').textContent = playing ? say.pause : say.play;
  }

  #calm() {
    this.button.hidden = calm.matches;
    this.querySelector('.rustig').hidden = !calm.matches;
    if (calm.matches) {
      this.#stop();
    }
  }
}

customElements.get('wijkbeeld-tijd') ?? customElements.define('wijkbeeld-tijd', TimeElement);
