import dev.weir.builds.Build

def build = Build.of(basedir)
build.printed('Failed with {total=8800, guests=0}')
context.first = build.files('target/generated-sources/annotations')
assert context.first.keySet() == ['dinner/DinnerFlow.java', 'dinner/LunchFlow.java'] as Set
