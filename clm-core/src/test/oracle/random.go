package main

import (
	"fmt"
	"math/rand"
	"strings"
)

// random are templates put together by chance, always the same ones; one in eight is damaged.
func random(count int) []string {
	g := &maker{Rand: rand.New(rand.NewSource(20261126))}
	var all []string
	for len(all) < count {
		g.names, g.loops, g.variables = 0, 0, []string{"$"}
		text := g.block(3)
		if g.names > 0 {
			text += g.definitions()
		}
		if g.Intn(8) == 0 {
			text = g.damaged(text)
		}
		if len(text) < 400 {
			all = append(all, text)
		}
	}
	return all
}

type maker struct {
	*rand.Rand
	variables    []string
	names, loops int
}

func (g *maker) one(of ...string) string { return of[g.Intn(len(of))] }

func (g *maker) block(depth int) string {
	var out strings.Builder
	keep := len(g.variables)
	for n := 1 + g.Intn(3); n > 0; n-- {
		out.WriteString(g.statement(depth))
	}
	g.variables = g.variables[:keep]
	return out.String()
}

func (g *maker) action(text string) string {
	left, right := "{{", "}}"
	if g.Intn(6) == 0 {
		left = "{{- "
	}
	if g.Intn(6) == 0 {
		right = " -}}"
	}
	return left + g.one("", " ") + text + g.one("", " ", "\n") + right
}

func (g *maker) statement(depth int) string {
	if depth == 0 {
		return g.one("x", " ", "\n", "é ", "") + g.action(g.pipeline(1))
	}
	switch g.Intn(16) {
	case 0:
		return g.one("text", " a b ", "\n  ", "\t", "{", "}", "}}", "日本")
	case 1:
		return g.one("{{/* note */}}", "a {{- /* note */ -}} b", "{{/* a\nb */}}")
	case 2, 3:
		name := fmt.Sprintf("$v%d", len(g.variables))
		text := g.action(name + " := " + g.pipeline(2))
		g.variables = append(g.variables, name)
		return text + g.statement(depth-1)
	case 4:
		if len(g.variables) > 1 {
			return g.action(g.variables[1+g.Intn(len(g.variables)-1)] + " = " + g.pipeline(2))
		}
		return g.action(g.pipeline(2))
	case 5, 6:
		text := g.action("if "+g.pipeline(2)) + g.block(depth-1)
		if g.Intn(3) == 0 {
			text += g.action("else if "+g.pipeline(1)) + g.block(depth-1)
		}
		if g.Intn(2) == 0 {
			text += g.action("else") + g.block(depth-1)
		}
		return text + g.action("end")
	case 7:
		text := g.action("with "+g.pipeline(2)) + g.block(depth-1)
		if g.Intn(3) == 0 {
			text += g.action("else with "+g.pipeline(1)) + g.block(depth-1)
		}
		return text + g.action("end")
	case 8, 9, 10:
		return g.loop(depth)
	case 11:
		g.names++
		return g.action(fmt.Sprintf(`template "t%d" %s`, g.Intn(g.names+1), g.pipeline(1)))
	case 12:
		return g.action(fmt.Sprintf(`block "b%d" %s`, g.Intn(50), g.pipeline(1))) + g.one("<{{.}}>", "{{$}}", "x") + g.action("end")
	case 13:
		if g.loops > 0 {
			return g.action("if "+g.pipeline(1)) + g.action(g.one("break", "continue")) + g.action("end")
		}
		return g.action(g.one("break", "continue", "nil", "else", "end"))
	default:
		return g.action(g.pipeline(3))
	}
}

func (g *maker) loop(depth int) string {
	keep := len(g.variables)
	source := g.one(".List", ".Map", ".Nums", ".Pools", ".Nested", "3", ".Two", ".None", ".Mixed", ".Deep", "(slice .List 1)", g.pipeline(1))
	head := source
	switch g.Intn(4) {
	case 0:
		head = fmt.Sprintf("$i%d := %s", keep, source)
		g.variables = append(g.variables, fmt.Sprintf("$i%d", keep))
	case 1:
		head = fmt.Sprintf("$k%d, $e%d := %s", keep, keep, source)
		g.variables = append(g.variables, fmt.Sprintf("$k%d", keep), fmt.Sprintf("$e%d", keep))
	}
	g.loops++
	text := g.action("range "+head) + g.block(depth-1)
	g.loops--
	if g.Intn(3) == 0 {
		text += g.action("else") + g.block(depth-1)
	}
	g.variables = g.variables[:keep]
	return text + g.action("end")
}

func (g *maker) pipeline(depth int) string {
	text := g.command(depth)
	for g.Intn(4) == 0 {
		text += g.one(" | ", "|") + g.one("print", "len", "html", "js", "urlquery", "not", `printf "%v"`, `printf "%q"`,
			`printf "%-6v|%v" 1`, "println", "index .List", "eq 1", "and 1", "or 0", `printf "%d"`, `printf "%T"`, "slice", ".Name", "1")
	}
	return text
}

func (g *maker) command(depth int) string {
	if depth == 0 || g.Intn(3) == 0 {
		return g.operand(depth)
	}
	a, b := g.operand(depth-1), g.operand(depth-1)
	switch g.Intn(12) {
	case 0, 1:
		return g.one("eq", "ne", "lt", "le", "gt", "ge") + " " + a + " " + b
	case 2:
		return g.one("and", "or") + " " + a + " " + b + g.one("", " "+g.operand(0))
	case 3:
		return "not " + a
	case 4:
		return "len " + a
	case 5:
		return "index " + a + " " + b + g.one("", "", " 0")
	case 6:
		return "slice " + a + " " + g.one("1", "0 1", "1 2", "2 1", b)
	case 7, 8:
		verb := g.one("%v", "%+v", "%#v", "%T", "%q", "%x", "%X", "%d", "%5d", "%-5d|", "%05d", "%+d", "%s", "%10s", "%.2s", "%f", "%.2f",
			"%8.3f", "%g", "%e", "%t", "%c", "%U", "%#U", "%o", "%#o", "%O", "%b", "%#x", "% x", "%#q", "%+q", "%6.2f%%", "%[2]v %[1]v", "%*d", "%.*f", "%v %v",
			"%!", "%z", "%3c|%-3c|", "%#g", "%G", "%w", "%08b", "%+.3e", "% d", "%x %X")
		return fmt.Sprintf(`printf %q %s %s`, verb, a, g.one("", b))
	case 9:
		return g.one("print", "println", "html", "js", "urlquery") + " " + a + " " + b
	case 10:
		return g.one("call ", "nofunc ", "print ") + a
	default:
		return "(" + g.pipeline(depth-1) + ")" + g.one("", "", "", ".x", ".a", ".name")
	}
}

func (g *maker) operand(depth int) string {
	if depth > 0 && g.Intn(3) == 0 {
		return "(" + g.pipeline(depth-1) + ")"
	}
	switch g.Intn(7) {
	case 0:
		return g.one("0", "1", "2", "-1", "+3", "1.5", "-0.25", "1e3", "1e-2", "0x1F", "0b11", "0o17", "017", "1_2", "'\x07'", `'\n'`, `'\t'`, "'\x05'",
			"0x1p4", "1e400", "9223372036854775808", ".5", "3.", "08", "0x", "1e", "1_")
	case 1:
		return g.one(`"a"`, `""`, `"a\tb\n"`, `"é\u00e9\x41"`, "`raw \\n`", `"<a&b>"`, `"%d"`, `"日本"`, `"\""`, "``")
	case 2:
		return g.variables[g.Intn(len(g.variables))] + g.one("", "", "", ".Name", ".x", ".Map.a")
	case 3:
		return g.one("true", "false", "nil", ".", ".", "$")
	default:
		return g.one(".Name", ".Empty", ".Quote", ".Multi", ".Uni", ".One", ".Two", ".Ten", ".Neg", ".Zero", ".Pi", ".Half", ".Thousand", ".Million", ".Huge",
			".Tiny", ".FZero", ".Yes", ".No", ".Null", ".List", ".Nums", ".Mixed", ".None", ".Nested", ".Map", ".NoMap", ".Deep", ".Deep.x.y.z", ".Map.b", ".Pools",
			".Missing", ".Map.zz", ".Name.x", ".Deep.x", ".One.x", ".List.x", ".Null.x", "$.Name", "$.Map.c", ".Deep.q.y")
	}
}

func (g *maker) definitions() string {
	var out strings.Builder
	for i := 0; i <= g.names; i++ {
		if g.Intn(5) > 0 {
			body := g.one("[{{.}}]", "{{$}}", "{{.Name}}", "{{if .}}y{{else}}n{{end}}", "{{template \"t0\" .}}", "{{range .}}{{.}},{{end}}", "{{$x := .}}{{$x}}", " ")
			if i == 0 {
				body = "({{.}})"
			}
			out.WriteString(fmt.Sprintf(`{{define "t%d"}}%s{{end}}`, i, body))
		}
	}
	return out.String()
}

func (g *maker) damaged(text string) string {
	runes := []rune(text)
	at := g.Intn(len(runes) + 1)
	switch {
	case g.Intn(2) == 0 && at < len(runes):
		return string(runes[:at]) + string(runes[at+1:])
	default:
		return string(runes[:at]) + g.one("{{", "}}", "(", ")", "|", ":=", "=", "$", ".", "\"", "'", "`", "{{end}}", "{{else}}", "@", "-", " ", "\\", "\n", ",", "/*") + string(runes[at:])
	}
}
