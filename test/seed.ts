import fc from 'fast-check'

/**
 * A gate must not open and shut by luck: with CI set, properties are tried on the same examples each time. Everywhere else
 * each run tries new ones, and prints the seed of what it finds.
 */
if (process.env.CI) fc.configureGlobal({ seed: 20_260_316 })
