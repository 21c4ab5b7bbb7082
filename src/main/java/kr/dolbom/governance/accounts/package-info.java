/** Accounts: passwords, one-time codes and links, lock-out, and what signs somebody in. */
@NamedInterface("accounts")
@NullMarked
package kr.dolbom.governance.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
