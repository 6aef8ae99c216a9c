/** Gives Mocha's own words (`before`, `it`) those of Jest besides (`beforeAll`, `it.each`). */
const { bind } = require('jest-each');
const Mocha = require('mocha');

const { bdd } = Mocha.interfaces;
Mocha.interfaces.bdd = (suite) => {
  bdd(suite);
  suite.on(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, (context) => {
    context.it.each = bind(context.it);
    context.describe.each = bind(context.describe, false);
    Object.assign(context, { beforeAll: context.before, afterAll: context.after, test: context.it });
  });
};
