// The window "Delen en meenemen": whole addresses for the links, copying, and what a screen reader hears of it.

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const whole = (href) => new URL(href, document.baseURI).href;

const fill = (dialog) => {
  const chosen = dialog.querySelector('input[type=radio]:checked')?.value ?? 'nieuwste';
  dialog.querySelectorAll('[data-soort]').forEach((field) => {
    const address = whole(chosen === 'precies' ? field.dataset.precies : field.dataset.nieuwste);
    field.value = field.dataset.soort === 'code'
      ? `<iframe src="${escaped(address)}" title="${escaped(document.title)}" width="100%" height="${field.dataset.hoogte}" style="border:0" loading="lazy"></iframe>`
      : address;
  });
};

const copy = async (field) => {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch (refused) {
    // Without https a browser only copies what is selected.
    field.select();
    return document.execCommand('copy');
  }
};

const say = (dialog, text) => {
  const message = dialog.querySelector('.meenemen-melding');
  message.textContent = '';
  // Said again when it is the same as before.
  requestAnimationFrame(() => {
    message.textContent = text;
  });
};

document.addEventListener('click', async (event) => {
  const opener = event.target.closest?.('.meenemen-open');
  if (opener) {
    const dialog = opener.parentElement.querySelector('dialog');
    fill(dialog);
    dialog.querySelector('.meenemen-melding').textContent = '';
    dialog.showModal();
    return;
  }
  const dialog = event.target.closest?.('.meenemen-venster');
  if (!dialog) {
    return;
  }
  const button = event.target.closest('.meenemen-kopieer');
  if (button) {
    const field = button.parentElement.querySelector('[data-soort]');
    const done = await copy(field);
    button.focus();
    say(dialog, done ? button.dataset.klaar : dialog.querySelector('.meenemen-melding').dataset.niet);
  } else if (event.target.closest('.meenemen-sluiten') || event.target === dialog) {
    dialog.close();
  } else if (event.target.closest('.meenemen-bestanden a')) {
    say(dialog, dialog.querySelector('.meenemen-melding').dataset.bezig);
  }
});

document.addEventListener('change', (event) => {
  const dialog = event.target.closest?.('.meenemen-venster');
  if (dialog) {
    fill(dialog);
  }
});

// A whole address is selected at once, to be copied by hand.
document.addEventListener('focusin', (event) => {
  if (event.target.matches?.('.meenemen-venster [data-soort]')) {
    event.target.select();
  }
});
