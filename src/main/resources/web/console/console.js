// The console in the browser: everything here makes faster what also works as plain forms and links.
import htmx from 'htmx.org';
import './console.css';
import { startLive } from './live.js';
import { startQueue } from './queue.js';
import { startViewer } from './viewer.js';
import { startCase } from './case.js';
import { startFlows } from './flows.js';

window.htmx = htmx;
startLive();
startQueue();
startViewer();
startCase();
startFlows();
