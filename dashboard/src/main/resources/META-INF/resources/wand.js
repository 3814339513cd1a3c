/*
 * The arrow keys, and Page Up and Down of a clicker, go from theme to theme on the wall; F fills the screen. Who presses
 * faster than the server answers still comes where the presses lead: what was meant is remembered until it is shown.
 */
const ways = () => [...document.querySelectorAll('.wand nav a')];
const shown = () => ways().find(way => way.hasAttribute('aria-current'))?.href;
let meant = null;

const go = step => {
  const all = ways();
  const here = all.findIndex(way => way.href === (meant ?? shown()));
  meant = all[(here + step + all.length) % all.length]?.href ?? null;
  arrive();
};
const arrive = () => {
  if (meant === null) return;
  if (meant === shown()) meant = null;
  else ways().find(way => way.href === meant)?.click();
};

new MutationObserver(arrive).observe(document.body, { childList: true, subtree: true });
addEventListener('keydown', event => {
  if (!document.querySelector('.wand') || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'ArrowRight' || event.key === 'PageDown') { event.preventDefault(); go(1); }
  if (event.key === 'ArrowLeft' || event.key === 'PageUp') { event.preventDefault(); go(-1); }
  if (event.key === 'f' || event.key === 'F') document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
});
