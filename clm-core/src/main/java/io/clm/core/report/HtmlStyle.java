package io.clm.core.report;

/** How the page looks, light and dark. */
final class HtmlStyle {
    static final String CSS = """
            :root{color-scheme:light dark;--bg:light-dark(#fff,#14171c);--text:light-dark(#1c2024,#e4e7eb);
            --dim:light-dark(#5d6670,#9aa4b0);--line:light-dark(#dfe3e8,#2c333c);--soft:light-dark(#f5f7f9,#1b2027);
            --add:light-dark(#0a6b32,#7ee2a0);--add-bg:light-dark(#e6f7ec,#10301d);--del:light-dark(#a8201a,#ff9d96);
            --del-bg:light-dark(#fdecea,#3a1715);--risk:light-dark(#a8201a,#ff8a80);--mark:light-dark(#7a3e9d,#d7a8f5)}
            *{box-sizing:border-box}body{margin:0 auto;max-width:72rem;padding:1.5rem;background:var(--bg);
            color:var(--text);font:15px/1.5 system-ui,sans-serif}h1{font-size:1.35rem;margin:0 0 .5rem}
            h2{font-size:1.05rem;margin:1.8rem 0 .4rem;border-bottom:1px solid var(--line);padding-bottom:.25rem}
            h3{font-size:.9rem;margin:1rem 0 .2rem;color:var(--dim)}h4{font-size:.9rem;margin:.7rem 0 .1rem}
            dl.summary{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:0}
            table.clusters{border-collapse:collapse;margin:1rem 0;font-size:.92rem}.clusters tr{border-bottom:1px solid
            var(--line)}.clusters th,.clusters td{text-align:left;padding:.2rem 1.2rem .2rem 0;vertical-align:top}
            .clusters th{color:var(--dim);font-weight:400}.clusters .blocked{color:var(--risk)}
            dl.summary dt{color:var(--dim)}dd{margin:0}details,p.entry{margin:.15rem 0;padding:.2rem .5rem;
            border-left:3px solid var(--line)}summary{cursor:pointer}summary:hover{background:var(--soft)}
            .sign{display:inline-block;width:1.2em;font-family:ui-monospace,monospace;font-weight:700}
            .sign.add{color:var(--add)}.sign.delete{color:var(--del)}.sign.replace{color:var(--mark)}
            .where,.note{color:var(--dim);font-size:.87em;margin-left:.6em}.path{font-family:ui-monospace,monospace;
            font-size:.85rem;margin:.5rem 0 .1rem;overflow-wrap:anywhere}ul{margin:.2rem 0;padding-left:1.3rem}
            .risk{border-left:3px solid var(--risk);background:var(--soft);padding:.4rem .7rem;margin:.4rem 0}
            .risk b{color:var(--risk)}pre{margin:.1rem 0 .5rem;font:12.5px/1.45 ui-monospace,monospace;
            background:var(--soft);border:1px solid var(--line);border-radius:4px;overflow-x:auto}
            pre span{display:block;padding:0 .6rem;white-space:pre-wrap;overflow-wrap:anywhere}
            pre .add{background:var(--add-bg);color:var(--add)}pre .del{background:var(--del-bg);color:var(--del)}
            pre .hunk{color:var(--dim)}@media print{details{break-inside:avoid}}
            """;

    private HtmlStyle() {}
}
