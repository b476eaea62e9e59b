export { default } from '@salon/db/testing/global-setup'
