import * as fc from 'fast-check';

// Mutation testing runs tests again by their names, and the name of a property has its seed in it: were that random,
// no property would ever run again.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20260101 });
