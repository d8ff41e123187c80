// npm start [-- FILE]: builds, then serves the demo school site. The two halves are scripts of their own, since tests serve without building again.
import './build.mjs';

await import('./serve.mjs');
