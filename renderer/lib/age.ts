/** The part of the age library a window needs, in a file of its own so that it is read when there is something to seal. */
export { Encrypter } from 'age-encryption'
