/** A loaded machine is no failure: what takes a second alone may take ten beside a browser and a build. */
jest.setTimeout(60_000);
