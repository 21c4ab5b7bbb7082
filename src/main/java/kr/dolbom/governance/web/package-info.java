/** Who is at the other end of a request: sign-in, the account, and the administrator's pages of people. */
@NullMarked
package kr.dolbom.governance.web;

import org.jspecify.annotations.NullMarked;
