import './conduct-provider/conduct-provider.define.ts';
import './code-of-conduct/code-of-conduct.define.ts';
import './concern-pathway/concern-pathway.define.ts';
import './declaration-register/declaration-register.define.ts';
import './parent-declaration/parent-declaration.define.ts';
import './parent-letter/parent-letter.define.ts';
import './think-before-posting/think-before-posting.define.ts';
