package io.clm.core.template.parse;

import io.clm.core.template.ast.Block;
import io.clm.core.template.ast.PipeNode;
import io.clm.core.template.ast.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a template's text into the blocks it defines: its own, under its own name, and those of define and block. */
public final class TemplateParser {

    /** What ends a block of statements. */
    private enum Stop {
        END,
        ELSE,
        ELSE_IF,
        ELSE_WITH
    }

    private record Ended(Block block, Stop stop) {}

    private sealed interface Step {

        record Of(Statement statement) implements Step {}

        record Stopped(Stop stop) implements Step {}
    }

    private final ParseState state;
    private final TokenBuffer tokens;
    private final PipelineParser pipelines;

    private TemplateParser(ParseState state) {
        this.state = state;
        this.tokens = state.tokens;
        this.pipelines = new PipelineParser(state);
    }

    /**
     * @param functions names that may be called
     * @throws io.clm.core.template.TemplateException with file and line, when the text is no template
     */
    public static Map<String, Block> parse(String name, String text, Set<String> functions) {
        Map<String, Block> definitions = new LinkedHashMap<>();
        ParseState state = new ParseState(name, new TokenBuffer(new Lexer(text)), functions, definitions);
        Block root = new TemplateParser(state).top();
        state.define(name, root);
        return definitions;
    }

    private Block top() {
        int position = tokens.peek().position();
        List<Statement> statements = new ArrayList<>();
        while (!tokens.peek().is(TokenType.EOF)) {
            if (tokens.peek().is(TokenType.LEFT_DELIMITER)) {
                Token delimiter = tokens.next();
                if (tokens.nextNonSpace().is(TokenType.DEFINE)) {
                    new TemplateParser(state.fork()).definition();
                    continue;
                }
                tokens.backup(delimiter);
            }
            switch (step()) {
                case Step.Of of -> statements.add(of.statement());
                case Step.Stopped stopped -> throw state.error("unexpected " + text(stopped.stop()));
            }
        }
        return new Block(position, statements);
    }

    private void definition() {
        Token name = tokens.nextNonSpace();
        String unquoted = templateName(name, "define clause");
        state.expect(TokenType.RIGHT_DELIMITER, "define clause");
        state.define(unquoted, body("define clause"));
    }

    private Block body(String context) {
        Ended ended = statements();
        if (ended.stop() != Stop.END) {
            throw state.error("unexpected " + text(ended.stop()) + " in " + context);
        }
        return ended.block();
    }

    private Ended statements() {
        state.enter();
        int position = tokens.peekNonSpace().position();
        List<Statement> statements = new ArrayList<>();
        while (!tokens.peekNonSpace().is(TokenType.EOF)) {
            switch (step()) {
                case Step.Of of -> statements.add(of.statement());
                case Step.Stopped stopped -> {
                    state.leave();
                    return new Ended(new Block(position, statements), stopped.stop());
                }
            }
        }
        throw state.error("unexpected EOF");
    }

    private Step step() {
        Token token = tokens.nextNonSpace();
        if (token.is(TokenType.TEXT)) {
            return new Step.Of(new Statement.Text(token.position(), token.text()));
        }
        if (!token.is(TokenType.LEFT_DELIMITER)) {
            throw state.unexpected(token, "input");
        }
        state.actionLine = token.line();
        Step step = action();
        state.actionLine = 0;
        return step;
    }

    private Step action() {
        Token token = tokens.nextNonSpace();
        return switch (token.type()) {
            case BLOCK -> new Step.Of(block());
            case BREAK -> new Step.Of(jump(new Statement.Break(token.position()), "{{break}}"));
            case CONTINUE -> new Step.Of(jump(new Statement.Continue(token.position()), "{{continue}}"));
            case ELSE -> new Step.Stopped(elseKind());
            case END -> {
                state.expect(TokenType.RIGHT_DELIMITER, "end");
                yield new Step.Stopped(Stop.END);
            }
            case IF, RANGE, WITH -> new Step.Of(control(token.type()));
            case TEMPLATE -> new Step.Of(call());
            default -> {
                tokens.backup();
                int position = tokens.peek().position();
                yield new Step.Of(
                        new Statement.Action(position, pipelines.pipeline("command", TokenType.RIGHT_DELIMITER)));
            }
        };
    }

    private Statement jump(Statement statement, String text) {
        Token token = tokens.nextNonSpace();
        if (!token.is(TokenType.RIGHT_DELIMITER)) {
            throw state.unexpected(token, text);
        }
        if (state.rangeDepth == 0) {
            throw state.error(text + " outside {{range}}");
        }
        return statement;
    }

    private Stop elseKind() {
        Token peek = tokens.peekNonSpace();
        if (peek.is(TokenType.IF)) {
            return Stop.ELSE_IF;
        }
        if (peek.is(TokenType.WITH)) {
            return Stop.ELSE_WITH;
        }
        state.expect(TokenType.RIGHT_DELIMITER, "else");
        return Stop.ELSE;
    }

    private Statement control(TokenType kind) {
        int keep = state.variables.size();
        String context = kind.name().toLowerCase(Locale.ROOT);
        PipeNode pipe = pipelines.pipeline(context, TokenType.RIGHT_DELIMITER);
        int loop = kind == TokenType.RANGE ? 1 : 0;
        state.rangeDepth += loop;
        Ended ended = statements();
        state.rangeDepth -= loop;
        Block otherwise = otherwise(kind, ended.stop());
        state.forgetVariables(keep);
        return switch (kind) {
            case IF -> new Statement.If(pipe.position(), pipe, ended.block(), otherwise);
            case WITH -> new Statement.With(pipe.position(), pipe, ended.block(), otherwise);
            default -> new Statement.Range(pipe.position(), pipe, ended.block(), otherwise);
        };
    }

    private @Nullable Block otherwise(TokenType kind, Stop stop) {
        if (stop == Stop.END) {
            return null;
        }
        boolean chained =
                stop == Stop.ELSE_IF && kind == TokenType.IF || stop == Stop.ELSE_WITH && kind == TokenType.WITH;
        if (chained) {
            int position = tokens.next().position();
            state.enter();
            Block nested = new Block(position, List.of(control(kind)));
            state.leave();
            return nested;
        }
        Ended ended = statements();
        if (ended.stop() != Stop.END) {
            throw state.error("expected end; found " + text(ended.stop()));
        }
        return ended.block();
    }

    private Statement block() {
        Token token = tokens.nextNonSpace();
        String name = templateName(token, "block clause");
        PipeNode pipe = pipelines.pipeline("block clause", TokenType.RIGHT_DELIMITER);
        ParseState inner = state.fork();
        inner.define(name, new TemplateParser(inner).body("block clause"));
        return new Statement.Call(token.position(), name, pipe);
    }

    private Statement call() {
        Token token = tokens.nextNonSpace();
        String name = templateName(token, "template clause");
        if (tokens.nextNonSpace().is(TokenType.RIGHT_DELIMITER)) {
            return new Statement.Call(token.position(), name, null);
        }
        tokens.backup();
        PipeNode pipe = pipelines.pipeline("template clause", TokenType.RIGHT_DELIMITER);
        return new Statement.Call(token.position(), name, pipe);
    }

    private String templateName(Token token, String context) {
        if (!token.is(TokenType.STRING) && !token.is(TokenType.RAW_STRING)) {
            throw state.unexpected(token, context);
        }
        return Unquote.string(token.text());
    }

    private static String text(Stop stop) {
        return stop == Stop.END ? "{{end}}" : "{{else}}";
    }
}
