import type { ReactNode } from "react";
import { Link } from "wouter";
import { ConnectionBadge } from "../live/ConnectionBadge";
import { WhoAmI } from "../login/WhoAmI";
import { ColorSchemeToggle } from "./ColorSchemeToggle";
import classes from "./Shell.module.css";

/** The frame around every page. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <>
      <a className={classes.skip} href="#main">
        Skip to content
      </a>
      <header className={classes.header}>
        <Link href="/" className={classes.brand}>
          <img src="/favicon.svg" alt="" width={22} height={22} />
          <span>Cluster lifecycle manager</span>
        </Link>
        <span className={classes.right}>
          <ConnectionBadge />
          <WhoAmI />
          <ColorSchemeToggle />
        </span>
      </header>
      <main id="main" className={classes.main}>
        {children}
      </main>
    </>
  );
}
