/* The arrow keys, and Page Up and Down of a clicker, go from theme to theme on the wall; F fills the screen. */
const go = step => {
  const ways = [...document.querySelectorAll('.wand nav a')];
  const here = ways.findIndex(way => way.hasAttribute('aria-current'));
  const next = ways[(here + step + ways.length) % ways.length];
  ways[here]?.removeAttribute('aria-current');
  next?.setAttribute('aria-current', 'page');
  next?.click();
};
addEventListener('keydown', event => {
  if (!document.querySelector('.wand') || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'ArrowRight' || event.key === 'PageDown') { event.preventDefault(); go(1); }
  if (event.key === 'ArrowLeft' || event.key === 'PageUp') { event.preventDefault(); go(-1); }
  if (event.key === 'f' || event.key === 'F') document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
});
