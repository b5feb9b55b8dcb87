// For the processes of a sweep: ids that are made rise, so that a list that is ordered by an id of chance is ordered alike in both
// worlds, and an order that differs means something. What is written anew in one world begins unlike what a worker made in both.
const crypto = require('node:crypto');

// A process begins behind whatever an earlier one of its kind has made, and API and worker each have a range of their own.
const range = /worker/.test(process.argv[1] ?? '') ? '7fffffff' : 'ffffffff';
let made = Date.now() * 64;
const next = () => `${range}-ffff-4fff-bfff-${(++made).toString(16).padStart(12, '0')}`;
crypto.randomUUID = next;
globalThis.crypto.randomUUID = next;
