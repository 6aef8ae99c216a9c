import manifest from '../package.json';

/** Version of the product, as released. */
export const { version } = manifest;
