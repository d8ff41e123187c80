import './conduct-provider/conduct-provider.define.ts';
import './code-of-conduct/code-of-conduct.define.ts';
import './concern-pathway/concern-pathway.define.ts';
import './parent-declaration/parent-declaration.define.ts';
