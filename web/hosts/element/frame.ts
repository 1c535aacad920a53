export { start } from '../frame/host.js';
