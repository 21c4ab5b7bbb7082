// Before the first paint: the contrast this person chose, or what the system asks for.
(function () {
  var chosen = null;
  try { chosen = localStorage.getItem('dolbom-contrast'); } catch (refused) { /* private mode: nothing is kept */ }
  var high = chosen ? chosen === 'high' : matchMedia('(prefers-contrast: more)').matches;
  if (high) document.documentElement.setAttribute('data-krds-mode', 'high-contrast');
  document.documentElement.classList.add('script');
})();
