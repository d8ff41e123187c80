/** What each of these calls, were any of it ever run. */
declare global {
  var ran: string[];
}
globalThis.ran = [];

/** Texts that want to be more than text. */
export const textPayloads: readonly string[] = [
  '<script>ran.push("script")</script>',
  '</script><script>ran.push("script end")</script>',
  '<img src=x onerror="ran.push(\'image\')">',
  '"><img src=x onerror=ran.push("attribute")>',
  "' autofocus onfocus='ran.push(1)' x='",
  '<svg onload=ran.push("svg")><animate onbegin=ran.push("animate") attributeName=x dur=1s></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=ran.push(&quot;math&quot;)&gt;">',
  '<iframe srcdoc="<script>parent.ran.push(\'frame\')</script>"></iframe>',
  '<object data="javascript:ran.push(1)"></object><embed src="javascript:ran.push(1)">',
  '<base href="https://elsewhere.example/"><meta http-equiv="refresh" content="0;url=https://elsewhere.example/">',
  '<form action="https://elsewhere.example/"><input name="attributes"><button>Go</button></form>',
  '<a href="javascript:ran.push(1)" ping="https://elsewhere.example/">click</a>',
  '<template shadowrootmode="open"><slot></slot></template><details open ontoggle=ran.push("toggle")>',
  '<style>* { display: none !important }</style><link rel=stylesheet href="https://elsewhere.example/x.css">',
  'red; } * { display: none !important } </style>',
  '${ran.push("template")} {{constructor.constructor("ran.push(1)")()}} #{7*7} <%= 7*7 %> <?php echo 1 ?>',
  '?lit$1234567890$ <!--?lit$1234567890$--> {{lit-1234567890}}',
  '&lt;img src=x onerror=ran.push(1)&gt; &#60;script&#62; \\u003cscript\\u003e %3Cscript%3E',
  'noscript</noscript></textarea></title></select></xmp><b onmouseover=ran.push(1)>bold',
  '<!-- --!> ]]> <![CDATA[ <plaintext>',
  '\u202Egnp.txt\u202C \u2066\u2067 \u0000\u0008 \uFEFF\u200B',
  'W'.repeat(400),
  '__proto__ constructor forms body cookie',
];

/** Addresses that want to be more than a link to a page, a letter or a telephone. */
export const linkPayloads: readonly string[] = [
  'javascript:ran.push(1)',
  ' JaVaScRiPt:ran.push(1)',
  'java\tscript:ran.push(1)',
  'java\nscript:ran.push(1)',
  '\u0001javascript:ran.push(1)',
  'javascript&colon;ran.push(1)',
  '&#106;avascript:ran.push(1)',
  'javascript://%0aran.push(1)',
  'data:text/html,<script>parent.ran.push(1)</script>',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="ran.push(1)"/>',
  'vbscript:ran.push(1)',
  'blob:https://elsewhere.example/1',
  'filesystem:https://elsewhere.example/1',
  'file:///etc/passwd',
  'view-source:javascript:ran.push(1)',
  '//elsewhere.example/',
  'https:javascript:ran.push(1)',
  '"><img src=x onerror=ran.push(1)>',
  '?subject=x&bcc=a@elsewhere.example',
];

/** Names that a page, or an object, already has. */
export const idPayloads: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  'forms',
  'body',
  'location',
  'a b"><img>',
  '%00/../#',
  'option',
];
