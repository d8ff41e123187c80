// For browsers that know no modules: they run this file and none of the others. What the page holds as text stays readable.
(function () {
  function tell() {
    var tags = ['code-of-conduct', 'parent-declaration', 'concern-pathway'];
    for (var i = 0; i < tags.length; i++) {
      var found = document.getElementsByTagName(tags[i]);
      for (var j = 0; j < found.length; j++) {
        var note = document.createElement('p');
        note.appendChild(
          document.createTextNode(
            'This browser is too old for this part of the page. Please use a newer one, or ask the school office. In an emergency call 999.',
          ),
        );
        found[j].insertBefore(note, found[j].firstChild);
      }
    }
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', tell);
  else tell();
})();
