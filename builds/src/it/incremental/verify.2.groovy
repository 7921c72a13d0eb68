import dev.weir.builds.Build

def build = Build.of(basedir)
build.printed('Failed with {total=8800, people=0}')
context.second = build.files('target/generated-sources/annotations')
assert context.second == context.first + [
    'dinner/DinnerFlow.java': context.first['dinner/DinnerFlow.java'].replace('guests', 'people')]
