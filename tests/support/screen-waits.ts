// What a screen shows is waited for longer than a second: how long it takes is not what these tests are about.
import { configure } from '@testing-library/react'

configure({ asyncUtilTimeout: 5_000 })
