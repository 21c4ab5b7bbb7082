// Shortcuts of one letter: told in a dialog, switched off there (KWCAG: character key shortcuts), and handed to the page as
// "shortcut" events. What carries the letter as data-key gets the focus, or with data-press is pressed. Ctrl+Enter sends the
// form (data-send) somebody writes in.
(function () {
  'use strict';
  // The Hangul keyboard sends its own letters.
  var HANGUL = { 'ㅓ': 'j', 'ㅏ': 'k', 'ㅡ': 'm', 'ㅣ': 'l', 'ㄱ': 'r', 'ㄹ': 'f', 'ㄷ': 'e', 'ㅇ': 'd', 'ㅜ': 'n', 'ㅋ': 'z' };
  var keys = document.getElementById('keys');
  var opener = document.getElementById('keys-open');
  var toggle = document.getElementById('keys-switch');
  if (!keys) return;

  if (opener) { opener.hidden = false; opener.addEventListener('click', help); }
  function help() { keys.showModal(); document.getElementById('keys-title').focus(); }
  function off() { try { return localStorage.getItem('dolbom-keys') === 'off'; } catch (refused) { return false; } }
  function showSwitch() { toggle.setAttribute('aria-pressed', String(off())); toggle.textContent = off() ? '글자 하나짜리 단축키 켜기' : '글자 하나짜리 단축키 끄기'; }
  toggle.addEventListener('click', function () {
    try { localStorage.setItem('dolbom-keys', off() ? 'on' : 'off'); } catch (refused) { /* not kept */ }
    showSwitch();
  });
  showSwitch();

  document.addEventListener('keydown', function (event) {
    if (event.isComposing || event.altKey || event.metaKey) return;
    if (event.ctrlKey) { if (event.key === 'Enter') send(event); return; }
    if (off() || keys.open || isWrittenIn(document.activeElement)) return;
    if (event.key === '?') { event.preventDefault(); help(); return; }
    var letter = HANGUL[event.key] || event.key.toLowerCase();
    var taken = !document.dispatchEvent(new CustomEvent('shortcut', { detail: letter, cancelable: true })) || goTo(letter);
    if (taken) event.preventDefault();
  });
  function send(event) {
    var form = document.activeElement.closest('form[data-send]');
    if (!form) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector('button[type="submit"]'));
  }
  // A box to tick takes no letters.
  function isWrittenIn(place) {
    return /SELECT|TEXTAREA/.test(place.tagName) || (place.tagName === 'INPUT' && !/checkbox|radio/.test(place.type));
  }
  function goTo(letter) {
    var place = letter.length === 1 && /[a-z]/.test(letter) ? document.querySelector('[data-key="' + letter + '"]') : null;
    if (!place) return false;
    if (place.hasAttribute('data-press')) place.click(); else place.focus();
    return true;
  }
})();
