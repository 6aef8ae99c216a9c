/** Gives Mocha's own words (`before`, `it`) those of Jest besides (`beforeAll`, `it.each`), and each file its own hooks. */
const { relative } = require('node:path');
const { bind } = require('jest-each');
const Mocha = require('mocha');

const { bdd } = Mocha.interfaces;
const { EVENT_FILE_PRE_REQUIRE } = Mocha.Suite.constants;

Mocha.interfaces.bdd = (root) => {
  root.on(EVENT_FILE_PRE_REQUIRE, (context, file, mocha) => {
    const suite = Mocha.Suite.create(root, relative(process.cwd(), file));
    bdd(suite);
    suite.emit(EVENT_FILE_PRE_REQUIRE, context, file, mocha);
    context.it.each = bind(context.it);
    context.describe.each = bind(context.describe, false);
    Object.assign(context, { beforeAll: context.before, afterAll: context.after, test: context.it });
  });
};
