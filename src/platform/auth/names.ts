/** Header in which the address of a request reaches the library. */
export const ADDRESS_HEADER = 'x-bihuan-address'

/** The city's own identity provider, as the library names it. */
export const CITY_PROVIDER = 'city'
